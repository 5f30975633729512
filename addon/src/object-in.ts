// What a property holds, as an object.

/** As it was stored, its shape unchecked; what cannot be read is as good as not there. */
export function objectIn<Shape extends object>(text: string | null): Partial<Shape> {
  try {
    return Object(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}
