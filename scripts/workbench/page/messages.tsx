// What the add-on says outside its sidebar: toasts pass, alerts wait for OK.
import { useEffect, useRef } from 'preact/hooks';

interface ToastProps {
  readonly text: string;
  readonly onClose: () => void;
}

export function Toast({ text, onClose }: ToastProps) {
  return (
    <div class="toast-place" role="status">
      {text && (
        <div class="toast">
          <b>Preflight</b>
          <button type="button" aria-label="Close the message" onClick={onClose}>
            ×
          </button>
          <p>{text}</p>
        </div>
      )}
    </div>
  );
}

interface AlertDialogProps {
  readonly text: string | undefined;
  readonly onClose: () => void;
}

export function AlertDialog({ text, onClose }: AlertDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (text !== undefined) dialog.current?.showModal();
  }, [text]);
  if (text === undefined) return null;
  return (
    <dialog ref={dialog} class="alert" role="alertdialog" aria-labelledby="alert-text" onClose={onClose}>
      <p id="alert-text">{text}</p>
      <form method="dialog">
        <button type="submit">OK</button>
      </form>
    </dialog>
  );
}
