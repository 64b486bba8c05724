import { RulesFolder, exampleRules } from '../support/rules-folder.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

describe('a server that receives the signal to read its rules again', () => {
  it('names what is wrong and keeps running, and accepts the file once it is right', async () => {
    const folder = new RulesFolder();
    const server = await startServerProcess({
      env: {
        LECTERN_DEMO: 'on',
        LECTERN_DEMO_PASSWORD: 'a password for the demonstration',
        LECTERN_RULES_DIR: folder.path,
      },
    });
    try {
      await server.waitReady();
      folder.write('example.yaml', exampleRules({ amount: 'half' }));
      server.child.kill('SIGHUP');
      await said(server, /example\.yaml:31 \/rules\/1\/amount .*\n.*were not changed/);
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200);

      folder.write('example.yaml', exampleRules());
      server.child.kill('SIGHUP');
      await said(server, /read again: 1 added, 0 changed, 0 removed/);
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    } finally {
      await server.stop();
      folder[Symbol.dispose]();
    }
  });
});

/** Waits until the server has printed this. @throws Error with its output when it never does */
async function said(server: ServerProcess, words: RegExp): Promise<void> {
  await until(() => words.test(server.output)).catch(() => {
    throw new Error(`The server did not say ${words}:\n${server.output}`);
  });
}
