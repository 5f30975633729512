// What is said around the results: trouble, read out at once, and lists of notices.

export function Trouble({ text }: { readonly text: string }) {
  return <div role="alert">{text && <p class="trouble">{text}</p>}</div>;
}

export function Notices({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul class="notices">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Beside what an older profile has made. */
export function StaleNotice({ of }: { readonly of: 'check' | 'plan' }) {
  const again = of === 'check' ? 'Check' : 'Plan';
  return (
    <Notices
      sentences={[`The program profile has changed since this ${of}. ${again} again to go by the new one.`]}
    />
  );
}
