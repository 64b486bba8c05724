import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_LIFETIME_MS } from './sign-in-sessions.js';

/** The cookie with the token of a session. */
const SESSION_COOKIE = 'lectern_session';

/** The cookie of a browser that has signed in before (device.ts); sent only when signing in. */
const DEVICE_COOKIE = 'lectern_device';

const SESSION_PATH = '/';
const DEVICE_PATH = '/api/v1/session';
const DEVICE_SECONDS = 365 * 24 * 60 * 60;

/** The session token that a request carries. */
export function sessionTokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[SESSION_COOKIE] || undefined;
}

/** The device token that a request carries. */
export function deviceTokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[DEVICE_COOKIE] || undefined;
}

/** Gives the browser its two cookies, out of reach of scripts and of other sites' requests. */
export function giveCookies(
  reply: FastifyReply,
  tokens: { token: string; deviceToken: string },
  secure: boolean,
): void {
  void reply
    .setCookie(SESSION_COOKIE, tokens.token, {
      ...hidden(secure),
      path: SESSION_PATH,
      maxAge: SESSION_LIFETIME_MS / 1000,
    })
    .setCookie(DEVICE_COOKIE, tokens.deviceToken, {
      ...hidden(secure),
      path: DEVICE_PATH,
      maxAge: DEVICE_SECONDS,
    });
}

/** Removes the session cookie. The device cookie stays: it opens nothing. */
export function takeSessionCookie(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(SESSION_COOKIE, { ...hidden(secure), path: SESSION_PATH });
}

function hidden(secure: boolean) {
  return { httpOnly: true, sameSite: 'lax', secure } as const;
}
