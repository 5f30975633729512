// A button of ours in the page: only the user's own click counts, not one that page script makes.

export function button(page: Document, label: string, onClick: () => void): HTMLButtonElement {
  const element = page.createElement('button');
  element.type = 'button';
  element.append(label);
  element.addEventListener('click', (event) => {
    if (event.isTrusted) onClick();
  });
  return element;
}
