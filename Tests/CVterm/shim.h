#ifndef GAZETTE_CVTERM_H
#define GAZETTE_CVTERM_H
#include <stdbool.h>
#include <string.h>
#include <vterm.h>

/// Whether bytes hold others: the library's memmem, which Swift does not see.
void *memmem(const void *, size_t, const void *, size_t);

static inline bool gz_holds(const void *bytes, size_t count, const void *sought, size_t length) {
  return count >= length && memmem(bytes, count, sought, length) != NULL;
}

/// What a terminal is set to, besides its cells. Filled by a callback, which in Swift could not be one function
/// pointer in a struct of ten.
typedef struct {
  int is_alternate, shows_cursor, bells;
  char title[256];
} GzModes;

static inline int gz_property(VTermProp property, VTermValue *value, void *user) {
  GzModes *modes = (GzModes *)user;
  if (property == VTERM_PROP_ALTSCREEN) modes->is_alternate = value->boolean;
  if (property == VTERM_PROP_CURSORVISIBLE) modes->shows_cursor = value->boolean;
  if (property == VTERM_PROP_TITLE) strncpy(modes->title, value->string, sizeof modes->title - 1);
  return 1;
}

static inline int gz_bell(void *user) {
  ((GzModes *)user)->bells++;
  return 1;
}

static inline VTerm *gz_terminal(int rows, int columns, GzModes *modes) {
  static const VTermScreenCallbacks callbacks = {.settermprop = gz_property, .bell = gz_bell};
  VTerm *terminal = vterm_new(rows, columns);
  vterm_set_utf8(terminal, 1);
  VTermScreen *screen = vterm_obtain_screen(terminal);
  vterm_screen_set_callbacks(screen, &callbacks, modes);
  vterm_screen_enable_altscreen(screen, 1);
  vterm_screen_reset(screen, 1);
  return terminal;
}

/// A cell without bit fields and unions. Colours are numbers of the palette, -1 for the terminal's own.
typedef struct {
  uint32_t scalars[VTERM_MAX_CHARS_PER_CELL];
  int columns, is_bold, is_underlined, is_reversed, foreground, background;
} GzCell;

static inline GzCell gz_cell(VTerm *terminal, int row, int column) {
  VTermScreenCell cell;
  GzCell found;
  VTermPos place = {row, column};
  memset(&cell, 0, sizeof cell);
  vterm_screen_get_cell(vterm_obtain_screen(terminal), place, &cell);
  memcpy(found.scalars, cell.chars, sizeof found.scalars);
  found.columns = cell.width;
  found.is_bold = cell.attrs.bold;
  found.is_underlined = cell.attrs.underline;
  found.is_reversed = cell.attrs.reverse;
  found.foreground = VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) ? -1 : cell.fg.indexed.idx;
  found.background = VTERM_COLOR_IS_DEFAULT_BG(&cell.bg) ? -1 : cell.bg.indexed.idx;
  return found;
}

static inline VTermPos gz_cursor(VTerm *terminal) {
  VTermPos place;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal), &place);
  return place;
}
#endif
