import { designStore } from '#store/design-state.ts';
import { download } from './download.ts';

/** Saves the design on the page as a `.stagewright.json` file. */
export async function saveDesignFile(): Promise<void> {
  const { designExporter } = await import('#io/design/exporter.ts');
  for (const { fileName, mediaType, text } of designExporter.write(designStore.getState().design))
    download(fileName, mediaType, text);
}
