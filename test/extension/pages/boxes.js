// The boxes of the importer as builds of a page may draw them; `draw` shows one of them.
// Every press that reached the page is counted by its button.
window.presses = [];
addEventListener(
  'click',
  ({ target }) => {
    const button = target.closest?.('button, [role=button]');
    if (button) window.presses.push(button.className);
  },
  true,
);
const drawn = document.createElement('div');
Object.assign(drawn, {
  role: 'button',
  tabIndex: 0,
  className: 'drawn-import',
  textContent: 'Import 3 rows',
});
document.querySelector('.import').after(drawn);
document.querySelector('.feedback').addEventListener('submit', (event) => event.preventDefault());

const disable = 'Disable triggers on import';
const boxes = {
  none: '<p>Ready.</p>',
  label: `<label><input type="checkbox"> ${disable}</label>`,
  ticked: `<label><input type="checkbox" checked> ${disable}</label>`,
  mixed: `<label><input type="checkbox" class="mixed"> ${disable}</label>`,
  apart: `<input type="checkbox" id="t" checked><span>Other</span><label for="t">${disable}</label>`,
  hidden: `<div hidden><label><input type="checkbox" checked> ${disable}</label></div>`,
  drawnByLabel: `<label><input type="checkbox" style="display:none" checked><i>#</i> ${disable}</label>`,
  switch: `<div><div><span role="switch" aria-checked="true" tabindex="0">On</span></div><p>${disable}</p></div>`,
  pressed: `<button type="button" aria-pressed="false" aria-label="${disable}">No</button>`,
  labelledBy: `<b id="w">Run triggers</b><div role="checkbox" aria-checked="true" aria-labelledby="w" tabindex="0"></div>`,
  help: `<label><input type="checkbox" checked> ${disable}<br>If you check this, no triggers will be activated.</label>`,
  pair: `<fieldset><legend>Triggers</legend><label><input type="radio" name="r"> On</label><label><input type="radio" name="r" checked> Off</label></fieldset>`,
  ownWords: `<label><input type="radio" name="r" checked> Run triggers</label><label><input type="radio" name="r"> ${disable}</label>`,
  disagree: `<label><input type="checkbox" checked> ${disable}</label><label><input type="checkbox" checked> Run triggers</label>`,
  agree: `<label><input type="checkbox" checked> ${disable}</label><label><input type="checkbox"> Run triggers</label>`,
  vague: '<label><input type="checkbox" checked> Trigger handling</label>',
  list: '<label>Triggers <select><option>On</option><option>Off</option></select></label>',
  listOff: `<label for="l">Triggers</label><select id="l"><option>On</option><option selected>Off</option></select>`,
  listWords: `<p>Options</p><select aria-label="On import"><option>Run triggers</option><option>Something else</option></select>`,
  listNone: `<label>Triggers <select><option></option><option>On</option></select></label>`,
  listYes: `<label>${disable} <select><option>No</option><option selected>Yes</option></select></label>`,
  combobox: `<b id="c">Triggers</b> <div role="combobox" id="v" aria-labelledby="c v" tabindex="0">On ▾</div>`,
  comboboxField: `<div>Triggers <div><input role="combobox" value="Skip"></div></div>`,
  comboboxBeside: `<label for="f">Triggers</label><div><span><input role="combobox" id="f"></span><span>On</span></div>`,
  popupButton: `<div>Triggers <button type="button" aria-haspopup="listbox">Some of them</button></div>`,
  switchInLine: `<p>Triggers <span role="switch" aria-checked="false" tabindex="0">Off</span></p>`,
  pressedOff: `<p>Triggers <button type="button" aria-pressed="true">Off</button></p>`,
  toggles: `<h3>Triggers</h3><div><button type="button" aria-pressed="false">On</button><button type="button" aria-pressed="true">Off</button></div>`,
  togglesInGroup: `<h3>Triggers</h3><ul role="group" aria-label="${disable}"><li><div role="button" tabindex="0" aria-pressed="false">Yes</div></li><li><div role="button" tabindex="0" aria-pressed="true">No</div></li></ul>`,
  togglesBoth: `<p>Triggers</p><div><button type="button" aria-pressed="true">On</button><button type="button" aria-pressed="true">Off</button></div>`,
  togglesOwnWords: `<div><button type="button" aria-pressed="true">${disable}</button><button type="button" aria-pressed="true">Overwrite rows</button></div>`,
  togglesMixed: `<div>Triggers <button type="button" aria-pressed="true">On</button><button type="button" aria-pressed="false">Off</button> Invitations <button type="button" aria-pressed="false">On</button><button type="button" aria-pressed="false">Off</button></div>`,
  listAgain: '<label>Triggers <select><option>On</option></select></label>',
  action: `<p>Triggers <button type="button" aria-pressed="true">Disable</button></p>`,
  headed: `<div>Triggers<div><label><input type="radio" name="r" checked> On</label><small>As usual</small></div><div><label><input type="radio" name="r"> Off</label></div></div>`,
  twin: `<div><button type="button" role="checkbox" aria-checked="true"></button><input type="checkbox" aria-hidden="true"> ${disable}</div>`,
  bare: `<div class="fake"></div><span>${disable}</span>`,
  crowd: `<div><input type="checkbox" checked><input type="checkbox"> ${disable}</div>`,
  invitations: `<label><input type="checkbox" checked> ${disable}</label><label><input type="checkbox" checked> Send invitation emails</label>`,
  noInvitations: `<label><input type="checkbox"> ${disable}</label><label><input type="checkbox" checked> Do not send invites</label>`,
  shadow: '<x-box></x-box>',
};

customElements.define(
  'x-box',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = `<label><input type="checkbox" checked> ${disable}</label>`;
    }
  },
);

window.draw = (name) => {
  const place = document.querySelector('.boxes');
  place.innerHTML = boxes[name];
  for (const box of place.querySelectorAll('.mixed')) box.indeterminate = true;
};
window.boxNames = Object.keys(boxes);
// As React would: every click draws the switch anew.
document.querySelector('.boxes').addEventListener('click', ({ target }) => {
  if (target.role !== 'switch') return;
  const next = target.cloneNode(true);
  next.setAttribute('aria-checked', String(target.getAttribute('aria-checked') !== 'true'));
  target.replaceWith(next);
});
