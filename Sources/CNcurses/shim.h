#ifndef GAZETTE_CNCURSES_H
#define GAZETTE_CNCURSES_H
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <wchar.h>

// Swift refuses `stdscr`, `curscr`, `COLORS` and `COLOR_PAIRS`: they are shared mutable variables.
static inline WINDOW *gz_screen(void) { return stdscr; }
static inline int gz_colours(void) { return COLORS; }
static inline int gz_pairs(void) { return COLOR_PAIRS; }
static inline void gz_draw_from_nothing(void) { clearok(curscr, TRUE); }

// Swift does not import A_BOLD and its kin: they are macros with casts.
static inline attr_t gz_bold(void) { return A_BOLD; }
static inline attr_t gz_dim(void) { return A_DIM; }
static inline attr_t gz_underline(void) { return A_UNDERLINE; }
static inline attr_t gz_reverse(void) { return A_REVERSE; }

// Likewise the mouse masks. The wheel's second direction is button 5.
static inline mmask_t gz_mouse_events(void) {
  return BUTTON1_PRESSED | BUTTON3_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED;
}

// setcchar and mvwadd_wch in one call, so that no cchar_t (a struct with a C array) passes through
// Swift. The error that ncurses gives after the last cell of the window means nothing here.
static inline void gz_put(int row, int column, const wchar_t *text, attr_t look, short pair) {
  cchar_t cell;
  if (setcchar(&cell, text, look, pair, NULL) == OK) mvwadd_wch(stdscr, row, column, &cell);
}

// Moves rows up, down where the count is negative; the rows that come in are empty and without a look. Only meanwhile
// may the window scroll, as it would after its last cell.
static inline void gz_scroll(int first, int last, int count) {
  scrollok(stdscr, TRUE);
  wsetscrreg(stdscr, first, last);
  wscrl(stdscr, count);
  wsetscrreg(stdscr, 0, getmaxy(stdscr) - 1);
  scrollok(stdscr, FALSE);
}

// Swift's Glibc hides wcwidth (_XOPEN_SOURCE) and memfd_create (_GNU_SOURCE).
extern int wcwidth(wchar_t);
extern int memfd_create(const char *, unsigned int);
static inline int gz_width(wchar_t scalar) { return wcwidth(scalar); }
static inline int gz_spool_open(void) { return memfd_create("gazette-screen", 1 /* close on exec */); }

// tigetstr gives (char *)-1 for "not a string capability", which Swift cannot compare with.
static inline const char *gz_capability(const char *name) {
  char *found = tigetstr(name);
  return found == (char *)-1 ? NULL : found;
}

#endif
