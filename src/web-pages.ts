import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { notFound } from './platform/index.js';

const root = projectRoot(fileURLToPath(new URL('.', import.meta.url)));
const webRoot = join(root, 'dist', 'web');

/**
 * Serves the built web application: its files under /assets, and its one page for every address that is
 * not the API's, so that a link to a page of it works when it is opened afresh.
 */
export async function serveWebPages(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(webRoot)) return;
  const page = await readFile(join(webRoot, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: join(webRoot, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  });
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (path.startsWith('/api/') || /\.\w+$/.test(path)) throw notFound();
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}

/** The folder of package.json above the compiled code. */
function projectRoot(from: string): string {
  const parent = join(from, '..');
  if (existsSync(join(from, 'package.json')) || parent === from) return from;
  return projectRoot(parent);
}
