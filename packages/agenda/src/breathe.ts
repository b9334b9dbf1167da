/** Lets timers and other tasks have their turn, and ends here what was aborted meanwhile. */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}
