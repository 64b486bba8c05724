import { Readable } from 'node:stream';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';
import { t } from './messages.js';

const binary = { schema: { type: 'string', format: 'binary' } } as const;

/** Put on a route whose body is a file, which the route reads. */
export const TakesFile = (...types: string[]) =>
  applyDecorators(
    RouteConfig({ takesFile: true }),
    ApiConsumes(...types, 'application/octet-stream'),
    ApiBody(binary),
  );

/** Put on a route that answers with a file of one of these types. */
export const SendsFile = (type: string, ...others: string[]) =>
  applyDecorators(ApiProduces(type, ...others), ApiOkResponse({ content: { [type]: binary } }));

/**
 * Lets files through unread, so that who may send one is asked before a byte of it is kept; every other route
 * refuses them.
 */
export function acceptFiles(fastify: FastifyInstance): void {
  for (const type of ['application/pdf', 'application/octet-stream', /^image\//]) {
    fastify.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
  }
  fastify.addHook('preHandler', async (request) => {
    const { config } = request.routeOptions;
    if (sendsFile(request) && !('takesFile' in config && config.takesFile)) {
      throw new Problem('unsupported-media-type', t.message('mediaType'));
    }
  });
}

/** Whether the request sends a file that nobody has read yet; only routes that take one are reached by it. */
export function sendsFile(request: FastifyRequest): boolean {
  return request.body instanceof Readable;
}

/**
 * The bytes of the file that a request sends.
 * @throws Problem unsupported-media-type when it sends none, too-large when it is longer than `most` bytes
 */
export function readFileBody(request: FastifyRequest, most: number): Promise<Buffer> {
  const { body } = request;
  if (!(body instanceof Readable)) {
    throw new Problem('unsupported-media-type', t.message('fileExpected'));
  }
  const tooLarge = (): Problem =>
    new Problem(
      'too-large',
      t.message('fileTooLarge', { megabytes: Math.floor(most / 1024 / 1024) }),
    );
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    // Not `for await`: leaving it early would cut the connection before the answer is sent.
    body.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else reject(tooLarge());
    });
    body.on('end', () => resolve(Buffer.concat(chunks)));
    body.on('error', reject);
    body.on('close', () => reject(new Problem('invalid-input', t.message('fileIncomplete'))));
  });
}
