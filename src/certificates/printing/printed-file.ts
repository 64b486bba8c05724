import type { FastifyReply } from 'fastify';

/** A file that is printed for its learner. */
export interface PrintedFile {
  /** Null when the caller has it already. */
  readonly content: Buffer | null;
  readonly mediaType: string;
  readonly etag: string;
  readonly fileName: string;
}

/** Answers with a file to keep, or that the caller already has it; only the caller's own cache keeps it. */
export async function sendFile(reply: FastifyReply, printed: PrintedFile): Promise<void> {
  void reply.headers({ etag: printed.etag, 'cache-control': 'private, no-cache' });
  if (printed.content === null) {
    await reply.status(304).send();
    return;
  }
  await reply
    .type(printed.mediaType)
    .header('content-disposition', `attachment; filename="${printed.fileName}"`)
    .send(printed.content);
}
