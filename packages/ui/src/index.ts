export {
  Button,
  type ButtonProps,
  type ButtonSize,
  type ButtonVariant,
  IconButton,
  type IconButtonProps,
} from './actions/Button.tsx';
export { CopyButton, type CopyButtonProps } from './actions/CopyButton.tsx';
export { LinkButton, type LinkButtonProps, PlainLink, TextLink, type UiLinkProps } from './actions/links.tsx';
export { Menu, type MenuItem, type MenuProps, type MenuSection, MenuTriggerWords } from './actions/Menu.tsx';
export { BarChart, type BarChartProps } from './charts/BarChart.tsx';
export type { ChartPoint, ChartTexts } from './charts/ChartPoint.ts';
export { Sparkline, type SparklineProps } from './charts/Sparkline.tsx';
export { type Stat, StatTiles } from './charts/StatTiles.tsx';
export { ConfirmDialog, type ConfirmDialogProps, type Consequence } from './dialogs/ConfirmDialog.tsx';
export { Dialog, type DialogProps } from './dialogs/Dialog.tsx';
export { type DiffTexts, DiffView, type DiffViewProps } from './diff/DiffView.tsx';
export { type Difference, differencesOf, type Facts } from './diff/differencesOf.ts';
export { CheckboxField, type CheckboxFieldProps } from './forms/CheckboxField.tsx';
export type { FieldProps } from './forms/Field.tsx';
export { FieldGroup, type FieldGroupProps } from './forms/FieldGroup.tsx';
export { FileButton, type FileButtonProps } from './forms/FileButton.tsx';
export { Form, FormActions, type FormProps, SubmitButton, type SubmitButtonProps } from './forms/Form.tsx';
export { FormErrorSummary, type FormErrorSummaryProps, type FormProblem } from './forms/FormErrorSummary.tsx';
export { PasswordField, type PasswordFieldProps } from './forms/PasswordField.tsx';
export { SearchField, type SearchFieldProps } from './forms/SearchField.tsx';
export {
  SelectField,
  type SelectFieldProps,
  type SelectOption,
  TextAreaField,
  type TextAreaFieldProps,
  TextField,
  type TextFieldProps,
} from './forms/TextField.tsx';
export { LiveRegion, type LiveRegionProps } from './hidden/LiveRegion.tsx';
export { VisuallyHidden } from './hidden/VisuallyHidden.tsx';
export * from './icons/icons.tsx';
export { FinderButton, type FinderButtonProps } from './keyboard/FinderButton.tsx';
export { KeyHint, type KeyHintProps } from './keyboard/KeyHint.tsx';
export {
  type ShortcutGroup,
  ShortcutsHelp,
  type ShortcutsHelpProps,
  type ShortcutsHelpTexts,
} from './keyboard/ShortcutsHelp.tsx';
export { type Keys, type Shortcuts, useShortcuts } from './keyboard/useShortcuts.ts';
export {
  Columns,
  type ColumnsProps,
  type Gap,
  Row,
  type RowProps,
  Stack,
  type StackProps,
} from './layout/layout.tsx';
export { Heading, type HeadingLevel, type HeadingProps, Text, type TextProps } from './layout/Text.tsx';
export {
  type ComparedRow,
  type ComparedThing,
  ComparisonMatrix,
  type ComparisonMatrixProps,
} from './matrix/ComparisonMatrix.tsx';
export { Avatar, type AvatarProps } from './people/Avatar.tsx';
export { ProgressBar, type ProgressBarProps, type ProgressTexts } from './progress/ProgressBar.tsx';
export { type ColorScheme, useColorScheme } from './provider/colorScheme.ts';
export type { LinkComponent, LinkProps } from './provider/LinkComponent.ts';
export { englishTexts, type UiTexts } from './provider/texts.ts';
export { UiProvider, type UiProviderProps } from './provider/UiProvider.tsx';
export { SaveBar, type SaveBarProps, type SaveBarTexts } from './savebar/SaveBar.tsx';
export { LanguageSelect, type LanguageSelectProps } from './settings/LanguageSelect.tsx';
export { ThemeSwitch } from './settings/ThemeSwitch.tsx';
export { AppShell, type AppShellProps } from './shell/AppShell.tsx';
export { Hero, type HeroProps } from './shell/Hero.tsx';
export type { NavigationItem, NavigationSection } from './shell/NavigationList.tsx';
export { type Breadcrumb, PageHeader, type PageHeaderProps } from './shell/PageHeader.tsx';
export { RouteAnnouncer, type RouteAnnouncerProps } from './shell/RouteAnnouncer.tsx';
export { type Tab, Tabs, type TabsProps } from './shell/Tabs.tsx';
export type { SortableTexts } from './sortable/SortableItem.tsx';
export { type Sortable, SortableList, type SortableListProps } from './sortable/SortableList.tsx';
export {
  LoadingRegion,
  type LoadingRegionProps,
  Skeleton,
  SkeletonCard,
  SkeletonLines,
  SkeletonPage,
  type SkeletonProps,
} from './states/Skeleton.tsx';
export {
  EmptyState,
  type EmptyStateProps,
  ErrorState,
  type ErrorStateProps,
  NoPermissionState,
  type NoPermissionStateProps,
  NoResultState,
  type NoResultStateProps,
} from './states/states.tsx';
export { Banner, Notice, type NoticeProps } from './status/Notice.tsx';
export { StatusBadge, type StatusBadgeProps } from './status/StatusBadge.tsx';
export type { Tone } from './status/Tone.ts';
export { UsageMeter, type UsageMeterProps, type UsageState } from './status/UsageMeter.tsx';
export { Card, type CardProps, Section, type SectionProps } from './surfaces/Card.tsx';
export {
  type Description,
  DescriptionList,
  KeyValue,
  type KeyValueProps,
} from './surfaces/DescriptionList.tsx';
export { Disclosure, type DisclosureProps } from './surfaces/Disclosure.tsx';
export { type ProgressStep, ProgressSteps, type ProgressStepsProps } from './surfaces/ProgressSteps.tsx';
export { Timeline, type TimelineEntry } from './surfaces/Timeline.tsx';
export type { Column, Sort } from './table/Column.ts';
export {
  ColumnChoice,
  type ColumnChoiceProps,
  type ColumnChoiceTexts,
  shownColumns,
} from './table/ColumnChoice.tsx';
export { DataTable, type DataTableProps } from './table/DataTable.tsx';
export type { PagingProps } from './table/Paging.tsx';
export { SelectionBar, type SelectionBarProps, type SelectionBarTexts } from './table/SelectionBar.tsx';
export { type Selection, type SelectionTexts, selectionColumn } from './table/selectionColumn.tsx';
export { DateTime, type DateTimeProps, RelativeTime, type RelativeTimeProps } from './time/DateTime.tsx';
export {
  type HistoryEntry,
  HistoryTimeline,
  type HistoryTimelineProps,
  type HistoryTimelineTexts,
} from './timeline/HistoryTimeline.tsx';
export type { Lane, PlanTimelineTexts, Stretch, StretchState } from './timeline/Lane.ts';
export { PlanTimeline, type PlanTimelineProps } from './timeline/PlanTimeline.tsx';
export type { TickStep } from './timeline/timeScale.ts';
export type { ToastOptions } from './toasts/Toast.ts';
export { type Toasts, useToasts } from './toasts/ToastProvider.tsx';
