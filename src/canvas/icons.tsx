import ArchFargate from 'aws-react-icons/icons/ArchitectureServiceAWSFargate';
import ArchSecretsManager from 'aws-react-icons/icons/ArchitectureServiceAWSSecretsManager';
import ArchCloudWatch from 'aws-react-icons/icons/ArchitectureServiceAmazonCloudWatch';
import ArchDynamoDb from 'aws-react-icons/icons/ArchitectureServiceAmazonDynamoDB';
import ArchAutoScaling from 'aws-react-icons/icons/ArchitectureServiceAmazonEC2AutoScaling';
import ArchEfs from 'aws-react-icons/icons/ArchitectureServiceAmazonEFS';
import ArchEbs from 'aws-react-icons/icons/ArchitectureServiceAmazonElasticBlockStore';
import ArchEcr from 'aws-react-icons/icons/ArchitectureServiceAmazonElasticContainerRegistry';
import ArchEcs from 'aws-react-icons/icons/ArchitectureServiceAmazonElasticContainerService';
import ArchRds from 'aws-react-icons/icons/ArchitectureServiceAmazonRDS';
import ArchSqs from 'aws-react-icons/icons/ArchitectureServiceAmazonSimpleQueueService';
import ArchS3 from 'aws-react-icons/icons/ArchitectureServiceAmazonSimpleStorageService';
import ArchVpc from 'aws-react-icons/icons/ArchitectureServiceAmazonVirtualPrivateCloud';
import ArchLoadBalancing from 'aws-react-icons/icons/ArchitectureServiceElasticLoadBalancing';
import ResRole from 'aws-react-icons/icons/ResourceAWSIdentityAccessManagementRole';
import ResContainer from 'aws-react-icons/icons/ResourceAmazonElasticContainerServiceContainer1';
import ResTask from 'aws-react-icons/icons/ResourceAmazonElasticContainerServiceTask';
import {
  Box,
  CalendarClock,
  FolderInput,
  Frame,
  HardDrive,
  ShieldCheck,
  SquareDashed,
  StickyNote,
  TimerReset,
  Users,
} from 'lucide-react';
import type { ComponentType } from 'react';

interface Drawing {
  readonly picture: ComponentType<{ size?: string | number; className?: string }>;
  /** AWS's own filled tile, its outline on no ground, or a plain line drawing for what AWS has no icon for. */
  readonly look: 'tile' | 'outline' | 'line';
}

const tile = (picture: Drawing['picture']): Drawing => ({ picture, look: 'tile' });
const outline = (picture: Drawing['picture']): Drawing => ({ picture, look: 'outline' });
const line = (picture: Drawing['picture']): Drawing => ({ picture, look: 'line' });

/** The pictures of kinds, by the key a kind names as its `icon`. */
const drawings: Readonly<Record<string, Drawing>> = {
  'auto-scaling-group': tile(ArchAutoScaling),
  'bind-mount': line(FolderInput),
  container: outline(ResContainer),
  'docker-volume': line(HardDrive),
  'dynamodb-table': tile(ArchDynamoDb),
  ebs: tile(ArchEbs),
  ecr: tile(ArchEcr),
  'ecs-cluster': line(Frame),
  'ecs-service': tile(ArchEcs),
  efs: tile(ArchEfs),
  'ephemeral-storage': line(TimerReset),
  fargate: tile(ArchFargate),
  frame: line(SquareDashed),
  'iam-role': outline(ResRole),
  'load-balancer': tile(ArchLoadBalancing),
  'log-group': tile(ArchCloudWatch),
  note: line(StickyNote),
  'rds-database': tile(ArchRds),
  's3-bucket': tile(ArchS3),
  secret: tile(ArchSecretsManager),
  'security-group': line(ShieldCheck),
  'sqs-queue': tile(ArchSqs),
  'standalone-task': line(CalendarClock),
  'task-definition': outline(ResTask),
  users: line(Users),
  vpc: tile(ArchVpc),
};

const unknown = line(Box);

/** The icon of a kind, by its key; decoration beside words, so hidden from screen readers. */
export function KindIcon({ icon, size = 30 }: { icon: string; size?: number }) {
  const { picture: Picture, look } = drawings[icon] ?? unknown;
  const drawn = look === 'line' ? Math.round(size * 0.74) : size;
  return (
    <span
      aria-hidden
      className="pointer-events-none inline-flex shrink-0 items-center justify-center text-muted"
      style={{ width: size, height: size }}
    >
      <Picture
        size={drawn}
        className={look === 'tile' ? (size > 24 ? 'rounded-[6px]' : 'rounded-[4px]') : ''}
      />
    </span>
  );
}
