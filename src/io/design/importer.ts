import { isObject, type JsonObject } from '#model/json.ts';
import { migrate, MigrationRefused } from '#model/migrate.ts';
import { ImportRefused, type Importer } from '../importer.ts';

/** A design that Stagewright saved. */
export const designImporter: Importer = {
  id: 'design',
  label: 'Stagewright design',
  extensions: ['stagewright.json'],
  detects: (document) =>
    isObject(document) && ('schemaVersion' in document || ('nodes' in document && 'links' in document)),
  read(document, designId) {
    try {
      const { design, notes } = migrate({ ...(document as JsonObject), id: designId });
      return {
        design,
        notes,
        isLaidOut: Object.keys(design.layout).length > 0 || Object.keys(design.nodes).length === 0,
        pathOf(at, field = []) {
          const table = Object.hasOwn(design.nodes, at) ? 'nodes' : 'links';
          return Object.hasOwn(design[table], at) ? [table, at, 'props', ...field] : undefined;
        },
      };
    } catch (error) {
      if (error instanceof MigrationRefused) throw new ImportRefused(error.message, error.path);
      throw error;
    }
  },
};
