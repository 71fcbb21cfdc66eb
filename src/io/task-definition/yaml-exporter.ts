import { stringify } from 'yaml';
import type { Exporter } from '../exporter.ts';
import { artefacts } from './export-document.ts';

/** As `aws ecs register-task-definition --cli-input-yaml file://…` takes it, with quotes where YAML 1.1 needs them. */
export const taskDefinitionYamlExporter: Exporter = {
  id: 'task-definition-yaml',
  label: 'Task definition (YAML)',
  extension: 'yaml',
  write: (design) =>
    artefacts(design, 'yaml', 'application/yaml', (doc) =>
      stringify(doc, { lineWidth: 0, aliasDuplicateObjects: false, compat: 'yaml-1.1' }),
    ),
};
