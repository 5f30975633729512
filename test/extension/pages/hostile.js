// A page script that listens in on everything a file, a port or a node of ours could pass through, and keeps it as `loot`.
const loot = [];
window.loot = loot;
const { apply } = Reflect;
const { indexOf } = String.prototype;
let isNoting = false;

function isPrey(value) {
  if (typeof value === 'string') return apply(indexOf, value, ['vouch']) >= 0;
  return (
    value instanceof File ||
    (value instanceof FileList && value.length > 0) ||
    value instanceof MessagePort ||
    value instanceof ShadowRoot ||
    value instanceof HTMLIFrameElement ||
    value instanceof HTMLDialogElement ||
    (value instanceof HTMLElement && value.dataset.partnerstackPreflight !== undefined)
  );
}

function note(where, values) {
  if (isNoting) return;
  isNoting = true;
  for (let at = 0; at < values.length; at += 1)
    if (isPrey(values[at])) loot[loot.length] = `${where} ${values[at]}`;
  isNoting = false;
}

function spied(where, original) {
  return function (...given) {
    const result = apply(original, this, given);
    note(where, [this, ...given, result]);
    return result;
  };
}

const methods = [
  [EventTarget, 'addEventListener', 'dispatchEvent'],
  [Node, 'appendChild', 'insertBefore'],
  [Element, 'append', 'attachShadow', 'setAttribute'],
  [Document, 'createElement', 'querySelectorAll'],
  [HTMLElement, 'focus', 'click', 'showPopover'],
  [HTMLDialogElement, 'showModal', 'close'],
  [HTMLFormElement, 'submit', 'requestSubmit'],
  [MessagePort, 'postMessage', 'start'],
  [Blob, 'slice', 'text', 'arrayBuffer', 'stream'],
  [DataTransferItemList, 'add'],
  [Array, 'map', 'filter', 'some', 'push', 'at', 'flatMap'],
  [Map, 'get', 'set'],
  [WeakSet, 'add'],
  [Promise, 'then', 'catch'],
];
for (const [{ prototype }, ...names] of methods)
  for (const name of names) prototype[name] = spied(name, prototype[name]);
for (const [holder, ...names] of [
  [JSON, 'parse', 'stringify'],
  [window, 'postMessage', 'structuredClone', 'setTimeout'],
  [URL, 'createObjectURL'],
])
  for (const name of names) holder[name] = spied(name, holder[name]);

for (const [{ prototype }, ...names] of [
  [HTMLInputElement, 'files', 'value'],
  [DataTransfer, 'files', 'items'],
  [DragEvent, 'dataTransfer'],
  [MessageEvent, 'data', 'ports'],
  [HTMLIFrameElement, 'src', 'contentWindow'],
])
  for (const name of names) {
    const { get, set, ...how } = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, {
      ...how,
      get: get && spied(name, get),
      set: set && spied(name, set),
    });
  }

for (const type of ['message', 'drop', 'toggle', 'close', 'focusin', 'input', 'change'])
  window.addEventListener(
    type,
    (event) => {
      note(type, event.composedPath());
      // Those of the file are left to the page below.
      if (type === 'toggle' || type === 'close') event.stopImmediatePropagation();
    },
    true,
  );

class Ours extends HTMLElement {
  static disabledFeatures = ['shadow'];
}
if (!customElements.get('partnerstack-preflight')) customElements.define('partnerstack-preflight', Ours);
