/// <reference types="vitest/config" />
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { bundledRules } from './src/bundled-rules.ts';
import { bundledSim } from './src/bundled-sim.ts';
import { pureLayers } from './src/oxlint.config.mjs';

const LOOPBACK = '127.0.0.1';

const coreTests = pureLayers.map((layer) => `src/${layer}/**/*.test.ts`);

// Nothing is fetched from, sent to, or run from anywhere but the place that serves the page.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

// Built pages only: the dev server's hot reload puts scripts and styles into the page itself.
const policyInPage: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy.join('; ') },
      injectTo: 'head-prepend',
    },
  ],
};

/** A page cannot say from a meta tag who may frame it; a header can. The embed is there to be framed. */
const headersOfPreview: Plugin = {
  name: 'headers',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const isEmbed = /^\/embed(\/|\/index\.html)?(\?|$)/.test(request.url ?? '');
      const ancestors = `frame-ancestors ${isEmbed ? '*' : "'none'"}`;
      response.setHeader('Content-Security-Policy', [...contentSecurityPolicy, ancestors].join('; '));
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
      next();
    });
  },
};

export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss(), policyInPage, headersOfPreview],
  worker: {
    format: 'es',
    plugins: () => [bundledRules(), bundledSim()],
    // Constants that are declared as such are folded into the code that V8 makes of the engine.
    rolldownOptions: { output: { topLevelVar: false } },
  },
  build: {
    outDir: process.env['SITE_DIR'] || 'dist',
    emptyOutDir: true,
    rolldownOptions: { input: ['index.html', 'embed/index.html'] },
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  server: { host: LOOPBACK },
  preview: { host: LOOPBACK },
  test: {
    environment: 'node',
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // The core keeps no state that one test could leave to the next, so its modules are loaded once for all of them.
      { extends: true, test: { name: 'core', include: coreTests, isolate: false } },
      { extends: true, test: { name: 'page', include: ['src/**/*.test.{ts,tsx}'], exclude: coreTests } },
    ],
  },
});
