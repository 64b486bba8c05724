import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { accessMetadata, type Audience } from '../../src/platform/index.js';

/** A route as the server answers it: `POST /api/v1/claims`. HEAD is left out, it goes with GET. */
export type Route = string;

/** Every route that the running server answers, regardless of what registered it. */
export function servedRoutes(app: NestFastifyApplication): Route[] {
  const routes: Route[] = [];
  const parents: string[] = [];
  for (const line of app
    .getHttpAdapter()
    .getInstance()
    .printRoutes({ commonPrefix: false })
    .split('\n')) {
    const [, indent, path, methods] =
      /^((?:[│ ] {3})*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (indent === undefined || path === undefined) continue;
    const depth = indent.length / 4;
    parents[depth] = (depth === 0 ? '' : (parents[depth - 1] ?? '')) + path;
    for (const method of methods?.split(', ') ?? []) {
      if (method !== 'HEAD') routes.push(`${method} ${parents[depth]}`);
    }
  }
  return routes.toSorted();
}

/** Every route of a controller, with the audience that it or its class declares. */
export function declaredRoutes(app: NestFastifyApplication): Map<Route, Audience | undefined> {
  const served = new Set(servedRoutes(app));
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype),
  );
  return new Map(
    controllers
      .filter((controller): controller is NewableFunction => typeof controller === 'function')
      .flatMap((controller) =>
        handlersOf(controller).map((handler): [Route, Audience | undefined] => [
          routeOf(controller, handler, served),
          Reflect.getMetadata(accessMetadata, handler) ??
            Reflect.getMetadata(accessMetadata, controller),
        ]),
      ),
  );
}

/** @throws Error when the server does not answer the route */
function routeOf(controller: object, handler: object, served: ReadonlySet<Route>): Route {
  const method = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler))];
  const [base, own] = [controller, handler].map((owner): unknown =>
    Reflect.getMetadata(PATH_METADATA, owner),
  );
  const path = `/${String(base)}/${String(own)}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
  const route = [`${method} /api/v1${path}`, `${method} ${path}`].find((r) => served.has(r));
  if (route === undefined) throw new Error(`${method} ${path} is declared but not served`);
  return route;
}

function handlersOf(controller: { prototype?: unknown }): object[] {
  const { prototype } = controller;
  if (!(prototype instanceof Object)) return [];
  return Object.getOwnPropertyNames(prototype)
    .map((name): unknown => Object.getOwnPropertyDescriptor(prototype, name)?.value)
    .filter((member): member is object => typeof member === 'function')
    .filter((member) => Reflect.hasMetadata(METHOD_METADATA, member));
}
