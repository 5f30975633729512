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
