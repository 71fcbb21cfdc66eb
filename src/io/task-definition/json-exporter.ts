import type { Exporter } from '../exporter.ts';
import { artefacts } from './export-document.ts';

/** As `aws ecs register-task-definition --cli-input-json file://…` takes it. */
export const taskDefinitionJsonExporter: Exporter = {
  id: 'task-definition-json',
  label: 'Task definition (JSON)',
  extension: 'json',
  write: (design) =>
    artefacts(design, 'json', 'application/json', (doc) => `${JSON.stringify(doc, null, 2)}\n`),
};
