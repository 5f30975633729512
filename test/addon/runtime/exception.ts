// An error as Apps Script's services throw it: a script sees the bare message, its user and its log see
// "Exception: " before it.
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

/** What an execution that fails shows. The error may be of the script's realm. */
export function asShown(error: unknown): unknown {
  const { name } = (error ?? {}) as { name?: unknown };
  return name === 'Exception' ? new Error(String(error)) : error;
}
