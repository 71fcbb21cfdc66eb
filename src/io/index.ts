import { designExporter } from './design/exporter.ts';
import { designImporter } from './design/importer.ts';
import type { Exporter } from './exporter.ts';
import type { Importer } from './importer.ts';
import { taskDefinitionImporter } from './task-definition/importer.ts';
import { taskDefinitionJsonExporter } from './task-definition/json-exporter.ts';
import { taskDefinitionYamlExporter } from './task-definition/yaml-exporter.ts';

/** Every format that is read, in the order in which a document is tried. A new one is one file and one line here. */
export const importers: readonly Importer[] = [designImporter, taskDefinitionImporter];

/** Every format that is written, in the order of the export dialog. A new one is one file and one line here. */
export const exporters: readonly Exporter[] = [
  taskDefinitionJsonExporter,
  taskDefinitionYamlExporter,
  designExporter,
];
