// A file dropped on a page of ours beside what takes it would be opened by the browser in place of that page.

export function takeNoDrops(): void {
  const stay = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  addEventListener('dragover', stay);
  addEventListener('drop', stay);
}
