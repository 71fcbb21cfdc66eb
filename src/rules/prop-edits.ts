import type { Edit } from '#model/edit.ts';
import type { Json, JsonPath } from '#model/json.ts';

/** Sets one parameter of a node or link. */
export const setProp = (id: string, path: JsonPath, value: Json): Edit => ({ do: 'set', id, path, value });

/** Takes one parameter away. */
export const dropProp = (id: string, path: JsonPath): Edit => ({ do: 'set', id, path });
