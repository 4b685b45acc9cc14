import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Text files beside themselves compressed, so that the service sends what is there and compresses nothing. */
const compressed: Plugin = {
  name: 'compressed',
  writeBundle: ({ dir = '' }) => {
    for (const file of globSync(`${dir}/assets/*.{js,css}`)) {
      const bytes = readFileSync(file);
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    }
  },
};

/**
 * Built into dist/web, which apps/api serves. File names carry a hash of what is in them, so browsers keep them for
 * good; the nonce's place-holder in index.html is filled in with every answer (docs/adr/0011).
 */
export default defineConfig(({ command }) => {
  // what is built is for readers, whoever builds it: a test runner's NODE_ENV would build React's checks in
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: here('.'),
    plugins: [compressed],
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: here('../../dist/web'),
      emptyOutDir: true,
      manifest: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      // the server's policy allows no data: script or style; fonts and pictures are files as well
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1_200,
      rolldownOptions: {
        // "use client" is for servers that render React; there is none here
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
    server: {
      port: 5173,
      proxy: {
        '^/(api|\\.well-known|certificates|verify/|audit/)': {
          target: process.env.API_URL ?? 'http://127.0.0.1:3000',
          // the service compares Origin with Host: both stay the page's
          changeOrigin: false,
        },
      },
    },
  };
});
