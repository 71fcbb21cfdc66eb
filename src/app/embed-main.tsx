import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '#data/queries.ts';
import { readAddress } from '#io/share-link/address.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { Embed } from './Embed.tsx';
import './theme.css';

// The page of embed/index.html. Its theme is set by public/theme.js, and stays.

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <UiProvider>
          <Embed address={readAddress(location.search, location.hash)} />
        </UiProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
