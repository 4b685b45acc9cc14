import { session } from '../session/session.js';
import { problemFrom } from './problem.js';

/**
 * Bytes of the API that only a signed-in person may have: a PDF, a picture, an archive.
 * @param path of our own service
 * @throws ProblemError where it refused
 */
export async function bytesOf(path: string, init: RequestInit = {}): Promise<Blob> {
  const token = await session.token();
  const headers = new Headers(init.headers);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(path, { ...init, headers });
  if (!response.ok) throw problemFrom(await response.json().catch(() => undefined), response.status);
  return response.blob();
}

/** Hands bytes to the person as a file. */
export function keepAs(name: string, bytes: Blob): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
