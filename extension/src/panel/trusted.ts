// Approvals count only from the user's own hand: events that a script makes are not heard.

export function trusted<E extends Event>(onEvent: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) onEvent(event);
  };
}
