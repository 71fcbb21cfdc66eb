import type { JsonPath } from '#model/json.ts';
import type { ContainerView, TaskDefinitionView } from '#model/view/task-definition.ts';

/** One container waiting for another, and the parameter that says so. */
export interface Wait {
  from: ContainerView;
  to: ContainerView;
  /** Path inside `from`. */
  field: JsonPath;
}

/** Everything that decides in which order ECS starts the containers of a task: dependsOn, links and volumesFrom. */
export function waitsOf(view: TaskDefinitionView): Wait[] {
  const byName = new Map(view.containers.toReversed().map((container) => [container.doc.name, container]));
  return view.containers.flatMap((from) => {
    const named: [JsonPath, string | undefined][] = [
      ...(from.doc.dependsOn ?? []).map(({ containerName }, i): [JsonPath, string | undefined] => [
        ['dependsOn', i],
        containerName,
      ]),
      ...(from.doc.links ?? []).map((link, i): [JsonPath, string | undefined] => [
        ['links', i],
        link.split(':')[0],
      ]),
      ...(from.doc.volumesFrom ?? []).map(({ sourceContainer }, i): [JsonPath, string | undefined] => [
        ['volumesFrom', i],
        sourceContainer,
      ]),
    ];
    return named.flatMap(([field, name]) => {
      const to = name === undefined ? undefined : byName.get(name);
      return to === undefined ? [] : [{ from, to, field }];
    });
  });
}

/** A container's dependencies whose target exists, with that target. */
export function dependenciesOf(container: ContainerView, view: TaskDefinitionView) {
  return (container.doc.dependsOn ?? []).flatMap(({ containerName, condition }, index) => {
    const target =
      containerName === undefined ? undefined : view.containers.find(({ doc }) => doc.name === containerName);
    return target === undefined || target.index === container.index ? [] : [{ index, condition, target }];
  });
}
