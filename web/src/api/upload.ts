import { problemFrom, unreachable } from './problem.js';

/** Uploads a file, telling how much of it is sent (0 to 1): fetch cannot say that. */
export function uploadFile(
  method: 'PUT' | 'POST',
  address: string,
  file: File,
  onProgress: (part: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.responseType = 'json';
    // The server recognises the type by the bytes; the device's name or type means nothing.
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      if (request.status === 200 || request.status === 201) resolve();
      else reject(problemFrom(request.status, request.response));
    });
    request.addEventListener('error', () => reject(unreachable()));
    request.send(file);
  });
}
