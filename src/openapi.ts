import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Configuration } from './platform/index.js';

/** The description of every route under /api/v1, made from the code. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Lectern')
    .setDescription(
      'Reading the medical literature, turned into continuing-education credit that anyone can check. Errors are problem details (RFC 9457) with a code.',
    )
    .setVersion('1')
    .addCookieAuth('lectern_session')
    .build();
  return SwaggerModule.createDocument(app, description);
}

/** Serves the description at /api/openapi.json and a page to read it at /api/docs. */
export function serveOpenApi(app: NestFastifyApplication, _configuration: Configuration): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (document ??= openApiOf(app)), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Lectern API',
    useGlobalPrefix: false,
  });
}
