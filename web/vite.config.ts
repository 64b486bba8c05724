import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const server = process.env['LECTERN_API_ORIGIN'] ?? 'http://localhost:3000';

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: {
    outDir: process.env['LECTERN_WEB_OUT'] ?? here('../dist/web'),
    emptyOutDir: true,
    // The content policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    // One script on purpose: pieces loaded later are gone when the server was upgraded meanwhile. Two come when they are
    // needed, and their pages work without them: what draws PDF files, and the worker that checks files.
    chunkSizeWarningLimit: 760,
  },
  server: {
    port: 5173,
    proxy: { '/api': server, '/.well-known': server },
  },
});
