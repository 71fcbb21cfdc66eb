import { describe, expect, test } from 'vitest';
import { indexOf } from '#model/design-index.ts';
import { pathText } from '#model/json.ts';
import { checkDesign } from '#rules/check.ts';
import type { Finding } from '#rules/rule.ts';
import { corpus, corpusNote, hasCorpus, readCorpus, type CorpusEntry } from './corpus.test-support.ts';
import { importText } from './import-text.ts';
import { placeOf } from './task-definition/place.ts';

interface Error {
  readonly id: string;
  /** As the index writes places: `.containerDefinitions[0].image`. */
  readonly path: string;
  readonly message: string;
}

function errorsOf({ file }: CorpusEntry): Error[] {
  const { design } = importText({ text: readCorpus(file), fileName: file });
  const q = indexOf(design!);
  const path = ({ at, field = [] }: Finding): string => `.${pathText(placeOf(q, at, field)?.path ?? [])}`;
  return checkDesign(design!)
    .filter(({ severity }) => severity === 'error')
    .map((finding) => ({ id: finding.id, path: path(finding), message: finding.message }));
}

const executionRolePage =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html';

// Errors in files that nobody has marked as wrong, each with the page of AWS that says so.
const documented: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // "Fargate requires task definition to have execution role ARN to support log driver awslogs": the page lists awslogs
  // on Fargate among what an execution role is for.
  'taskdefs/containers-tas--gunicorn_fargate-eddbb6.json': {
    'log-fargate-awslogs-execution-role': executionRolePage,
  },
  'taskdefs/containers-tas--kibana_fargate-4421a9.json': {
    'log-fargate-awslogs-execution-role': executionRolePage,
  },
  'taskdefs/containers-tas--wildfly_fargate-0df400.json': {
    'log-fargate-awslogs-execution-role': executionRolePage,
  },
  'taskdefs/ecs-agent--container-ordering-healthy-windows-task-d-ac4136.json': {
    // "The string array can start with CMD … or CMD-SHELL"; this one starts with powershell.
    'c-healthcheck-command-required':
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  },
  'taskdefs/ecs-developer--example_task_definitions-c1e5ac.json': {
    // "You must specify a non-zero integer for one or both of memory or memoryReservation" without a task size.
    'td-memory-required-somewhere':
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    // Support ended on 30 September 2026.
    'td-proxy-appmesh-ended': 'https://docs.aws.amazon.com/app-mesh/latest/userguide/what-is-app-mesh.html',
  },
  'taskdefs/ecs-firelens-e--appmesh-firelens-colorteller-black-e-071f56.json': {
    'td-proxy-appmesh-ended': 'https://docs.aws.amazon.com/app-mesh/latest/userguide/what-is-app-mesh.html',
  },
  'taskdefs/ecs-firelens-e--fluentd-task_definition-2817ac.json': {
    // "Tasks hosted on AWS Fargate only support the file configuration file type."
    'log-firelens-config-s3-fargate':
      'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef-customconfig.html',
  },
  'taskdefs/moto--test_ecs-6689c2.json': {
    'td-proxy-appmesh-ended': 'https://docs.aws.amazon.com/app-mesh/latest/userguide/what-is-app-mesh.html',
    // The page marks AppPorts, ProxyIngressPort, ProxyEgressPort and IgnoredUID or IgnoredGID as required.
    'td-proxy-required-properties':
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html',
    'td-proxy-container-exists':
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html',
    // "The awsvpc network mode" is a prerequisite of a proxy configuration.
    'td-proxy-awsvpc-only':
      'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
    // "Amazon Elastic Inference (EI) is no longer available to customers."
    'td-inference-accelerators-gone':
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAccelerator.html',
  },
  'described/ecspresso--td-in-tags-88915b.json': {
    'td-proxy-appmesh-ended': 'https://docs.aws.amazon.com/app-mesh/latest/userguide/what-is-app-mesh.html',
    'td-proxy-container-exists':
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html',
  },
};

// What other checkers call E3047, E3048 and E3053 (cfn-lint), in the words of the catalogue. The two complaints that the
// index calls disputed are decided by the documentation: ecs-exec-a175c0 asks for .25 vcpu and .5 gb, a legal pair
// (no E3047); in test_ecs-60f30f no container is essential, and AWS asks for one (E3042).
const counterparts: Readonly<Record<string, readonly string[]>> = {
  E3047: ['td-fargate-cpu-memory-combo'],
  E3048: ['td-fargate-cpu-required', 'td-fargate-memory-required', 'net-fargate-awsvpc'],
  E3053: ['port-awsvpc-host-equals-container'],
};

describe.skipIf(!hasCorpus)(`findings in task definitions by others${corpusNote}`, () => {
  const unmarked = corpus('taskdefs', 'described').filter(({ rules }) => !rules);

  test.each(unmarked.map((entry) => [entry.file, entry] as const))(
    '%s gets no error but what AWS documents',
    (file, entry) => {
      const allowed = Object.keys(documented[file] ?? {}).toSorted();
      expect([...new Set(errorsOf(entry).map(({ id }) => id))].toSorted()).toEqual(allowed);
    },
  );

  const marked = corpus('taskdefs').filter(({ rules }) => rules);
  test.each(marked.map((entry) => [entry.file, entry] as const))(
    '%s gets the errors that other checkers know',
    (_file, entry) => {
      const found = errorsOf(entry).map(({ id }) => id);
      for (const rule of entry.rules!)
        expect(counterparts[rule]).toSatisfy((ids: string[]) => ids.some((id) => found.includes(id)));
    },
  );

  const bad = corpus('bad').filter(
    ({ subject, expect }) => subject === 'taskdef' && expect!.kind !== 'syntax',
  );
  test('there are bad ones of many sorts', () => {
    expect(new Set(bad.map(({ expect }) => expect!.kind))).toEqual(
      new Set(['missing', 'unknown', 'enum', 'range', 'api']),
    );
  });

  test.each(bad.map((entry) => [entry.file, entry] as const))(
    '%s gets the complaint that AWS makes',
    (_file, entry) => {
      const errors = errorsOf(entry);
      const places = errors.map(({ path }) => path);
      for (const expected of entry.expect!.errors ?? [])
        expect(places).toContain(expected.replace(/^\w+ /, ''));
      // What AWS's API answers is told in words; there is one such file.
      const ids = entry.expect!.kind === 'api' ? ['td-pidmode-fargate-host'] : [];
      expect(errors.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    },
  );
});
