// What came of the last press: done, or not and why.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Trouble } from './sentences.tsx';

interface OutcomeProps {
  readonly said: string;
  readonly trouble: string;
}

export function Outcome({ said, trouble }: OutcomeProps) {
  const own = useRef<HTMLDivElement>(null);
  // Where the pressed button is gone, the focus would begin anew at the top of the page.
  useLayoutEffect(() => {
    if ((said || trouble) && document.activeElement === document.body) own.current?.focus();
  }, [said, trouble]);
  return (
    <div class="said" ref={own} tabIndex={-1}>
      <p class="status" role="status">
        {said}
      </p>
      <Trouble text={trouble} />
    </div>
  );
}
