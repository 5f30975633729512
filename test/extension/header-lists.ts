// Ways in which a page may show its header list, and pages that show something else: what is read of each.
interface Sample {
  readonly html: string;
  readonly names: readonly string[];
}

const link = '<button>View CSV header</button>';
const partners = ['partner_first', 'partner_last', 'partner_email'];
const items = (names: readonly string[]) => names.map((name) => `<li>${name}</li>`).join('');

export const headerLists: Readonly<Record<string, Sample>> = {
  'a list': { html: `<main>${link}<ul>${items(partners)}</ul></main>`, names: partners },
  'two lists under titles, another list before and one after': {
    html: `<main><ul>${items(['old_flag', 'new_flag'])}</ul>${link}<section><h3>Required</h3><ul>${items(partners)}</ul><h3>Optional</h3><ul>${items(['partner_key', 'partner_group'])}</ul></section><h2>Events</h2><ul>${items(['deal_won', 'deal_lost'])}</ul></main>`,
    names: [...partners, 'partner_key', 'partner_group'],
  },
  'a list with what each name means': {
    html: `<main><h3>CSV header</h3><ul><li><b>customer_key</b>: your own key, or ps_customer_key</li><li>email (required): the email_address</li><li>name - optional</li><li>created_at<span>Optional</span></li></ul></main>`,
    names: ['customer_key', 'email', 'name', 'created_at'],
  },
  'a table with a row for each name': {
    html: `<main>${link}<table><thead><tr><th>Column</th><th>Needed</th><th>Meaning</th></tr></thead><tbody>${['amount', 'close date', 'partner_key', 'status'].map((name) => `<tr><td>${name}</td><td>Required</td><td>What the form asks for, such as open_deal</td></tr>`).join('')}</tbody></table></main>`,
    names: ['amount', 'close date', 'partner_key', 'status'],
  },
  'a table with a column for each name': {
    html: `<main>${link}<table><tr><td>partner_first</td><td>partner_last</td><td>partner_email</td></tr><tr><td>Ada</td><td>Byron</td><td>ada_b@example.org</td></tr></table></main>`,
    names: partners,
  },
  'rows that are no table': {
    html: `<main>${link}<div>${['amount', 'close date', 'partner_key', 'status'].map((name) => `<div><span>${name}</span><em>Required</em></div>`).join('')}</div></main>`,
    names: ['amount', 'close date', 'partner_key', 'status'],
  },
  'a dialog, the page behind it hidden from assistive tools': {
    html: `<div aria-hidden="true"><main>${link}<ul>${items(['old_flag', 'new_flag'])}</ul></main></div><div role="dialog" aria-label="Columns"><h2>Leads</h2><pre>first_name,last_name,email,company,partner_key,Budget 2026</pre><button>Close</button></div>`,
    names: ['first_name', 'last_name', 'email', 'company', 'partner_key', 'Budget 2026'],
  },
  'a modal dialog of the browser': {
    html: `<main>${link}</main><dialog><h2>CSV header</h2><code>"partner_first";"partner_last";"partner_email"</code></dialog>`,
    names: partners,
  },
  'a section that opens': {
    html: `<main><details open><summary>View CSV header</summary><p>partner_first<br>partner_last<br>partner_email</p></details></main>`,
    names: partners,
  },
  'a popover elsewhere in the page': {
    html: `<main><button aria-controls="list">View CSV header</button></main><div><div><div><div><div id="list"><code>partner_first</code>, <code>partner_last</code> and <code>partner_email</code></div></div></div></div></div>`,
    names: partners,
  },
  'a sentence': {
    html: `<main><p>CSV header: partner_first, partner_last and partner_email</p></main>`,
    names: partners,
  },
  'a field to copy from': {
    html: `<main>${link}<div><textarea readonly>partner_first\tpartner_last\tpartner_email</textarea></div></main>`,
    names: partners,
  },
  'names with only blanks between': {
    html: `<main>${link}<pre>partner_first partner_last partner_email</pre></main>`,
    names: partners,
  },
  'nothing but the words': {
    html: `<main>${link}<p>Columns such as partner_key, which you find in All partners, can be left out.</p><select><option>first_option</option><option>second_option</option></select></main>`,
    names: [],
  },
  'a list far from the words': {
    html: `<nav><div><div><div><div><div>${link}</div></div></div></div></div></nav><main><ul>${items(['user_signup', 'user_login'])}</ul></main>`,
    names: [],
  },
  'a list on a page without the words': { html: `<main><ul>${items(partners)}</ul></main>`, names: [] },
  'a list that is not shown': {
    html: `<main>${link}<ul style="display: none">${items(partners)}</ul></main>`,
    names: [],
  },
  'markup in the names': {
    html: `<main>${link}<ul><li>partner_first</li><li>&lt;img src=x&gt;</li><li>partner_email</li></ul></main>`,
    names: ['partner_first', 'partner_email'],
  },
  'more names than a header row has': {
    html: `<main>${link}<ul>${items(Array.from({ length: 250 }, (_, at) => `field_${at}`))}<li>${'long_'.repeat(30)}</li></ul></main>`,
    names: Array.from({ length: 200 }, (_, at) => `field_${at}`),
  },
};
