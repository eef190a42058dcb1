package digitpad.dataset.formats;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.InputStream;

/** Reads rows of whole numbers, which may be quoted and may end in {@code .0}. */
final class CsvRows {
    /** Larger than any number in such a file. */
    private static final int TOO_LARGE = 1_000_000;

    private static final Messages TEXT = Messages.of(CsvRows.class);

    private final String name;
    private final InputStream in;
    private final CsvLayout layout;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private int line;

    // The cell that is being read.
    private int column;
    private int value;
    private boolean fraction;
    private boolean ended;

    /** Creates a reader of the rows after the header. */
    CsvRows(String name, InputStream in, CsvLayout layout) {
        this.name = name;
        this.in = in;
        this.layout = layout;
        line = layout.header() ? 1 : 0;
    }

    /** Returns the number of the line that was read last, from 1. */
    int line() {
        return line;
    }

    /**
     * Reads the next row, skipping empty lines.
     *
     * @param row receives the numbers, none of them negative
     * @return false at the end of the file
     * @throws UserException if a line has too few or too many columns, or one that is no whole number
     */
    boolean next(int[] row) throws IOException {
        startRow();
        while (true) {
            int next = read();
            if (next < 0 || next == '\n') {
                if (column > 0 || value >= 0) {
                    endCell(row);
                    if (column < row.length) {
                        throw wrongColumns(column);
                    }
                    return true;
                }
                if (next < 0) {
                    return false;
                }
                startRow();
            } else if (next == layout.separator()) {
                endCell(row);
            } else {
                add(next);
            }
        }
    }

    private void startRow() {
        line++;
        column = 0;
        startCell();
    }

    private void startCell() {
        value = -1;
        fraction = false;
        ended = false;
    }

    private void endCell(int[] row) {
        if (value < 0) {
            throw notANumber();
        }
        if (column == row.length) {
            throw wrongColumns(column + 1);
        }
        row[column++] = value;
        startCell();
    }

    private void add(int next) {
        boolean digit = next >= '0' && next <= '9';
        if (digit && !ended && !fraction) {
            value = Math.max(0, value) * 10 + next - '0';
        } else if (next == '.' && value >= 0 && !ended) {
            fraction = true;
        } else if (next == ' ' || next == '"' || next == '\r') {
            ended = value >= 0;
        } else if (next != '0' || ended) {
            throw notANumber();
        }
        if (value > TOO_LARGE) {
            throw notANumber();
        }
    }

    private UserException notANumber() {
        return new UserException(TEXT.get("csv.number", name, line, column + 1));
    }

    private UserException wrongColumns(int columns) {
        return new UserException(TEXT.get("csv.columns", name, line, columns, layout.columns()));
    }

    private int read() throws IOException {
        if (position == limit) {
            position = 0;
            limit = in.read(buffer);
            if (limit <= 0) {
                limit = 0;
                return -1;
            }
        }
        return buffer[position++] & 0xFF;
    }
}
