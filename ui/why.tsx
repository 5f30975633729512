// The words of a rule, for who asks for them.
import { useState } from 'preact/hooks';

interface WhyProps {
  readonly title: string;
  readonly text: string;
}

export function Why({ title, text }: WhyProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="pf-more pf-why" aria-expanded={open} onClick={() => setOpen(!open)}>
        Why?<span class="pf-hidden"> {title}</span>
      </button>
      {open && <p class="pf-note">{text}</p>}
    </>
  );
}
