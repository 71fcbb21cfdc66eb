import { emptyDesign, type Design } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import { Ids } from '#model/ids.ts';
import { isObject, type Json, type JsonObject } from '#model/json.ts';
import { liftTaskDefinition } from '#model/task-definition/lift.ts';
import { lowerTaskDefinition } from '#model/task-definition/lower.ts';
import { ImportRefused, type Importer } from '../importer.ts';
import { registered } from './described.ts';
import { placeOf } from './place.ts';
import { samePlace } from './same-place.ts';

/** AWS allows 10 (https://docs.aws.amazon.com/general/latest/gr/ecs-service.html); what is wrong is still drawn, up to here. */
const MAX_CONTAINERS = 300;
const MAX_NODES = 3000;

/** AWS's task definition, to register or described, in JSON or YAML. */
export const taskDefinitionImporter: Importer = {
  id: 'task-definition',
  label: 'Task definition',
  extensions: ['json', 'yaml', 'yml'],
  detects: (document) => isContainerList(document) || (isObject(document) && looksRegistered(document)),
  read(document, designId) {
    const { doc, notes, inSource } = registered(document);
    refuseCrowd(doc);
    const { id, nodes, links } = liftTaskDefinition(doc, new Ids());
    if (Object.keys(nodes).length > MAX_NODES) {
      throw new ImportRefused(
        `Drawn, this would be ${count(Object.keys(nodes).length)} things; up to ${count(MAX_NODES)} can be drawn.`,
      );
    }
    const design: Design = { ...emptyDesign(designId, nameOf(doc)), nodes, links };
    const q = indexOf(design);
    return {
      design,
      notes,
      isLaidOut: false,
      pathOf(at, field = []) {
        const place = placeOf(q, at, field);
        return place && inSource(samePlace(place.path, lowerTaskDefinition(q, id).doc, doc));
      },
    };
  },
};

function looksRegistered(document: JsonObject): boolean {
  return (
    isObject(document['taskDefinition']) ||
    'containerDefinitions' in document ||
    ('family' in document && !('nodes' in document))
  );
}

function isContainerList(document: Json): boolean {
  return (
    Array.isArray(document) &&
    document.length > 0 &&
    (document as readonly Json[]).every((item) => isObject(item) && ('image' in item || 'name' in item))
  );
}

function refuseCrowd(doc: JsonObject): void {
  const containers = doc['containerDefinitions'];
  if (!Array.isArray(containers) || containers.length <= MAX_CONTAINERS) return;
  throw new ImportRefused(
    `This task definition has ${count(containers.length)} containers. AWS allows 10, and up to ${MAX_CONTAINERS} can be drawn.`,
    ['containerDefinitions'],
  );
}

function nameOf(doc: JsonObject): string {
  const family = doc['family'];
  return typeof family === 'string' && family.trim() !== ''
    ? family.slice(0, 200)
    : 'Imported task definition';
}

function count(n: number): string {
  return n.toLocaleString('en');
}
