// What an importer page does with a file: takes it from the pick or the drop, shows its name, sends it on the button.
// On the outermost window the tests find `seen`, every event that reached the page with what it carried, and `upload`, its controls.
// A page whose importer is not in the document says where it is by `importerRoot`.
const root = window.importerRoot ?? document;
const seen = [];
const zone = root.querySelector('.zone');
const output = root.querySelector('output');
const button = root.querySelector('.import');
const input = () => root.querySelector('input[type=file]');
let chosen = [];
const browse = root.querySelector('.browse');
const upload = { input, zone: () => zone, browse: () => browse, button: () => button, output: () => output };
for (const view of [window, top]) Object.assign(view, { seen, upload });

function take(event, files) {
  seen.push({ type: event.type, names: [...files].map((file) => file.name) });
  if (event.type === 'input') return;
  chosen = [...files];
  output.textContent = chosen.map((file) => file.name).join(', ');
}

const outer = root === document ? window : root;
const onInput = (event) => event.target === input() && take(event, input().files);
outer.addEventListener('input', onInput, outer === window);
root.addEventListener('change', (event) => event.target === input() && take(event, input().files));
browse?.addEventListener('click', () => input().click());
for (const type of ['dragenter', 'dragover']) {
  zone.addEventListener(type, (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
}
zone.addEventListener('dragleave', () => zone.classList.remove('over'));
zone.addEventListener('drop', (event) => {
  event.preventDefault();
  zone.classList.remove('over');
  take(event, event.dataTransfer.files);
});

button.addEventListener('click', async () => {
  if (button.type === 'submit') return;
  const body = new FormData();
  for (const file of chosen) body.append('file', file);
  await fetch('/uploads', { method: 'POST', body });
  output.textContent = 'Import started';
});
