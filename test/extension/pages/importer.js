// What an importer page does with a file: takes it from the pick or the drop, shows its name, sends it on the button.
// `seen` is what the tests read: every event that reached the page with what it carried.
window.seen = [];
const zone = document.querySelector('.zone');
const input = document.querySelector('input[type=file]');
const output = document.querySelector('output');
let chosen = [];

function take(event, files) {
  window.seen.push({ type: event.type, names: [...files].map((file) => file.name) });
  if (event.type === 'input') return;
  chosen = [...files];
  output.textContent = chosen.map((file) => file.name).join(', ');
}

window.addEventListener('input', (event) => event.target === input && take(event, input.files), true);
input.addEventListener('change', (event) => take(event, input.files));
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

document.querySelector('.import[type=button]')?.addEventListener('click', async () => {
  const body = new FormData();
  for (const file of chosen) body.append('file', file);
  await fetch('/uploads', { method: 'POST', body });
  output.textContent = 'Import started';
});
