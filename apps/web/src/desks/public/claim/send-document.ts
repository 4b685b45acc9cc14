import { problemFrom } from '../../../api/problem.js';
import { base64Of } from '../../../shared/forms/base64-of.js';

/** Bytes; what the service takes. */
export const LARGEST_DOCUMENT = 5 * 1_048_576;

export interface ChosenDocument {
  readonly file: File;
  readonly purpose: 'EVIDENCE' | 'IDENTITY' | 'AUTHORITY';
}

/**
 * Sends a document to a claim. WHY no fetch: it cannot tell how much has been sent.
 * @param onProgress parts of one
 * @throws ProblemError
 */
export async function sendDocument(
  { id, token }: { readonly id: string; readonly token: string },
  { file, purpose }: ChosenDocument,
  onProgress: (part: number) => void,
): Promise<unknown> {
  const content = await base64Of(file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/claims/${id}/documents`);
    request.setRequestHeader('content-type', 'application/json');
    request.setRequestHeader('claim-token', token);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      const answered: unknown = request.response;
      if (request.status < 300) resolve(answered);
      else reject(problemFrom(answered, request.status));
    };
    request.onerror = () => reject(new Error('The connection broke'));
    request.send(JSON.stringify({ purpose, name: file.name, content }));
  });
}
