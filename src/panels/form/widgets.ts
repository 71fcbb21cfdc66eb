import type { ComponentType } from 'react';
import type { z } from '#model/zod.ts';
import type { JsonObject } from '#model/json.ts';
import { FargateSizeField } from './FargateSizeField.tsx';
import { InstanceTypeField } from './InstanceTypeField.tsx';

export interface WidgetProps {
  name: string;
  schema: z.ZodType;
  /** All props of the record, for widgets that edit several of them. */
  props: JsonObject;
}

/** Editors that a field asks for by name (`widget` in its metadata) instead of the one its type suggests. */
export const widgets: Readonly<Record<string, ComponentType<WidgetProps>>> = {
  'fargate-size': FargateSizeField,
  'instance-type': InstanceTypeField,
};
