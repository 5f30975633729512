// What Preflight does and does not, who may import, where keys are found, and how to begin.
import browser from 'webextension-polyfill';
import { download } from '../../../ui/index.ts';
import { HostAccess } from './host-access.tsx';
import { sampleFile } from './sample-file.ts';

export function WelcomePage() {
  return (
    <div class="page">
      <header>
        <p class="by">Preflight</p>
        <h1>Check import files before PartnerStack gets them</h1>
      </header>
      <main>
        <HostAccess />
        <h2>How to begin</h2>
        <ol class="lists">
          <li>
            Open your PartnerStack dashboard, then <b>Settings &gt; Import &gt; Data Importer</b>. A page that
            was open before Preflight came has to be reloaded.
          </li>
          <li>
            Pick or drop a CSV there as always. A file without a problem goes through by itself. For any other
            one a panel shows what is wrong and where, before the page has the file, and you choose what goes
            on.
          </li>
          <li>
            To try it without uploading anything, save the sample below and{' '}
            <a href="check.html">check it on a page of its own</a>.
          </li>
        </ol>
        <p>
          <button type="button" class="main" onClick={() => download(sampleFile())}>
            Save a faulty sample file
          </button>
        </p>

        <h2>What it does, and what it does not</h2>
        <ul class="lists">
          <li>
            It checks partners, customers, transactions, rewards, leads and deals against what PartnerStack
            says of their columns, and offers to mend what can be mended safely.
          </li>
          <li>
            Nothing leaves your computer. It sends no request to anybody, has no account and no telemetry, and
            takes no API key. Only the page itself uploads, when you let it.
          </li>
          <li>
            It cannot see what is in your program: that a partner or customer exists is for the importer to
            say. Where PartnerStack’s public pages are silent, it warns and never refuses.
          </li>
          <li>
            Should it fail, the page gets your file as it is, and a notice says that it was not checked. It is
            not made by PartnerStack.
          </li>
        </ul>

        <h2>Who may import</h2>
        <ul class="lists">
          <li>
            By default Admins and Technical Teammates. Others need a custom permission, which the company
            account owner can give.
          </li>
          <li>
            Whoever has the importer has every import type that is available to the program. It cannot be
            limited to some of them.
          </li>
          <li>
            Leads and deals can be imported only if they are enabled for your program. Ask your Customer
            Success Manager for it.
          </li>
        </ul>

        <h2>Where the keys are found</h2>
        <dl class="lists">
          <dt>
            <code>partner_key</code>
          </dt>
          <dd>In the All partners tab, in the partner detail view.</dd>
          <dt>
            <code>customer_key</code>
          </dt>
          <dd>
            Your own key of the customer. Look at current customer records in PartnerStack: typically it is
            the customer’s email or an account ID that is synced with your billing system.
          </dd>
          <dt>
            <code>ps_customer_key</code>
          </dt>
          <dd>PartnerStack’s key of a customer who exists already. It takes the place of customer_key.</dd>
          <dt>
            <code>provider_key</code>
          </dt>
          <dd>
            The key that your payment provider made. With a payment webhook a customer needs it beside the
            customer_key, or recurring transactions are not tracked.
          </dd>
          <dt>
            <code>key</code> of a transaction
          </dt>
          <dd>
            A unique value of your own systems, such as the invoice number. It keeps a transaction from being
            recorded twice.
          </dd>
          <dt>All columns of a type</dt>
          <dd>
            In the importer: select the data type, then View CSV header. Header templates in Preflight can
            learn that list.
          </dd>
        </dl>

        <h2>More</h2>
        <p>
          <a href="check.html">Check a file without the importer</a>
        </p>
        <p>
          <button type="button" onClick={() => browser.runtime.openOptionsPage()}>
            Settings: program profile, rule levels, what is held
          </button>
        </p>
      </main>
    </div>
  );
}
