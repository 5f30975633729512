// What is waited for, but not for ever.

/** Rejects for that reason after so many seconds. */
export function inTime<T>(wanted: Promise<T>, seconds: number, reason: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(reason)), seconds * 1000);
  });
  return Promise.race([wanted, late]).finally(() => clearTimeout(timer));
}
