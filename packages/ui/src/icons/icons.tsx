import type { Icon, IconProps } from '@tabler/icons-react';
import AlertCircle from '@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs';
import AlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import Archive from '@tabler/icons-react/dist/esm/icons/IconArchive.mjs';
import ArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs';
import Building from '@tabler/icons-react/dist/esm/icons/IconBuilding.mjs';
import BuildingCommunity from '@tabler/icons-react/dist/esm/icons/IconBuildingCommunity.mjs';
import Check from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import ChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import ChevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs';
import ChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import ChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import CircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import Clock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs';
import Copy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import Database from '@tabler/icons-react/dist/esm/icons/IconDatabase.mjs';
import DeviceDesktop from '@tabler/icons-react/dist/esm/icons/IconDeviceDesktop.mjs';
import Dots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import ExternalLink from '@tabler/icons-react/dist/esm/icons/IconExternalLink.mjs';
import Eye from '@tabler/icons-react/dist/esm/icons/IconEye.mjs';
import EyeOff from '@tabler/icons-react/dist/esm/icons/IconEyeOff.mjs';
import Home from '@tabler/icons-react/dist/esm/icons/IconHome.mjs';
import Inbox from '@tabler/icons-react/dist/esm/icons/IconInbox.mjs';
import InfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs';
import Lock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import Logout from '@tabler/icons-react/dist/esm/icons/IconLogout.mjs';
import Mail from '@tabler/icons-react/dist/esm/icons/IconMail.mjs';
import Menu2 from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs';
import Moon from '@tabler/icons-react/dist/esm/icons/IconMoon.mjs';
import Pencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import Plus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import Point from '@tabler/icons-react/dist/esm/icons/IconPoint.mjs';
import Refresh from '@tabler/icons-react/dist/esm/icons/IconRefresh.mjs';
import Restore from '@tabler/icons-react/dist/esm/icons/IconRestore.mjs';
import Search from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import Selector from '@tabler/icons-react/dist/esm/icons/IconSelector.mjs';
import Settings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs';
import ShieldLock from '@tabler/icons-react/dist/esm/icons/IconShieldLock.mjs';
import Sun from '@tabler/icons-react/dist/esm/icons/IconSun.mjs';
import Upload from '@tabler/icons-react/dist/esm/icons/IconUpload.mjs';
import User from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import Users from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import World from '@tabler/icons-react/dist/esm/icons/IconWorld.mjs';
import X from '@tabler/icons-react/dist/esm/icons/IconX.mjs';

export type UiIconProps = Pick<IconProps, 'size' | 'className'>;

/** An icon beside words: as large as they are, hidden from screen readers, which read the words. */
export type UiIcon = (props: UiIconProps) => React.ReactNode;

function besideWords(Drawing: Icon): UiIcon {
  return ({ size = '1.25em', className }) => (
    <Drawing size={size} stroke={1.75} className={className} aria-hidden focusable="false" />
  );
}

export const AlertIcon = /* @__PURE__ */ besideWords(AlertTriangle);
export const ArchiveIcon = /* @__PURE__ */ besideWords(Archive);
export const ArrowRightIcon = /* @__PURE__ */ besideWords(ArrowRight);
export const BuildingIcon = /* @__PURE__ */ besideWords(Building);
export const CheckIcon = /* @__PURE__ */ besideWords(Check);
export const CheckCircleIcon = /* @__PURE__ */ besideWords(CircleCheck);
export const ChevronDownIcon = /* @__PURE__ */ besideWords(ChevronDown);
export const ChevronLeftIcon = /* @__PURE__ */ besideWords(ChevronLeft);
export const ChevronRightIcon = /* @__PURE__ */ besideWords(ChevronRight);
export const ChevronUpIcon = /* @__PURE__ */ besideWords(ChevronUp);
export const ClockIcon = /* @__PURE__ */ besideWords(Clock);
export const CloseIcon = /* @__PURE__ */ besideWords(X);
export const CopyIcon = /* @__PURE__ */ besideWords(Copy);
export const DeviceIcon = /* @__PURE__ */ besideWords(DeviceDesktop);
export const DotIcon = /* @__PURE__ */ besideWords(Point);
export const EditIcon = /* @__PURE__ */ besideWords(Pencil);
export const ExternalLinkIcon = /* @__PURE__ */ besideWords(ExternalLink);
export const EyeIcon = /* @__PURE__ */ besideWords(Eye);
export const EyeOffIcon = /* @__PURE__ */ besideWords(EyeOff);
export const HomeIcon = /* @__PURE__ */ besideWords(Home);
export const InboxIcon = /* @__PURE__ */ besideWords(Inbox);
export const InfoIcon = /* @__PURE__ */ besideWords(InfoCircle);
export const LockIcon = /* @__PURE__ */ besideWords(Lock);
export const MailIcon = /* @__PURE__ */ besideWords(Mail);
export const MenuIcon = /* @__PURE__ */ besideWords(Menu2);
export const MoonIcon = /* @__PURE__ */ besideWords(Moon);
export const MoreIcon = /* @__PURE__ */ besideWords(Dots);
export const OrganizationsIcon = /* @__PURE__ */ besideWords(BuildingCommunity);
export const PlusIcon = /* @__PURE__ */ besideWords(Plus);
export const ProblemIcon = /* @__PURE__ */ besideWords(AlertCircle);
export const RefreshIcon = /* @__PURE__ */ besideWords(Refresh);
export const RestoreIcon = /* @__PURE__ */ besideWords(Restore);
export const SearchIcon = /* @__PURE__ */ besideWords(Search);
export const SelectorIcon = /* @__PURE__ */ besideWords(Selector);
export const SettingsIcon = /* @__PURE__ */ besideWords(Settings);
export const ShieldIcon = /* @__PURE__ */ besideWords(ShieldLock);
export const SignOutIcon = /* @__PURE__ */ besideWords(Logout);
export const SiteIcon = /* @__PURE__ */ besideWords(World);
export const StorageIcon = /* @__PURE__ */ besideWords(Database);
export const SunIcon = /* @__PURE__ */ besideWords(Sun);
export const UploadIcon = /* @__PURE__ */ besideWords(Upload);
export const UserIcon = /* @__PURE__ */ besideWords(User);
export const UsersIcon = /* @__PURE__ */ besideWords(Users);
