// The notice about triggers that stays beside the importer while a checked file is in the page's hands.

export interface TriggerNotice {
  /** The first line is always seen. `isWrong`: the others too, until the user folds them. */
  say(lines: readonly string[], isWrong: boolean): void;
  remove(): void;
}

export function triggerNotice(place: (notice: HTMLElement) => void): TriggerNotice {
  const notice = document.createElement('div');
  notice.setAttribute('role', 'status');
  const fold = document.createElement('details');
  notice.append(fold);

  return {
    say([first = '', ...others], isWrong) {
      fold.replaceChildren(line('summary', first), ...others.map((text) => line('div', text)));
      // In a narrow window it would cover the page's own button.
      fold.open ||= isWrong && innerWidth > 600;
      notice.className = isWrong ? 'triggers stays' : 'triggers';
      if (!notice.isConnected) place(notice);
    },
    remove: () => notice.remove(),
  };
}

function line(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.append(text);
  return element;
}
