// Gathers text into a Blob piece by piece, so that a large file never stands in memory as one string.

const pieceLength = 1 << 20;

export function textFile(): { write(text: string): void; finish(): Blob } {
  const pieces: Blob[] = [];
  let text: string[] = [];
  let length = 0;
  const flush = () => {
    pieces.push(new Blob(text));
    text = [];
    length = 0;
  };
  return {
    write(more) {
      text.push(more);
      length += more.length;
      if (length >= pieceLength) flush();
    },
    finish() {
      flush();
      return new Blob(pieces, { type: 'text/csv' });
    },
  };
}
