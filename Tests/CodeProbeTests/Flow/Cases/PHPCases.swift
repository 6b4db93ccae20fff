extension FlowCases {
    static let php = FlowCases(
        name: "PHP", path: "src/chart.php",
        text: #"""
            <?php
            error_log("cron done in ".$secs);
            mail($to, "Lab result", "Your result for ".$patient["diagnosis"]); «mail»
            error_log("Saving patient " . $patient['ssn']); «log»
            error_log("Saving patient " . $patient['id']);
            error_log("ssn: $ssn"); «log»
            error_log("patient {$patient->dob} saved"); «log»
            error_log("patient $patient[fname] saved"); «log»
            error_log(print_r($patient, true)); «log»
            error_log('ssn: $ssn');
            error_log("patient saved");
            error_log(count($patients) . " patients");
            error_log(strlen($patient['ssn']));
            error_log(md5($patient['ssn']));
            error_log(mask_ssn($patient['ssn']));
            error_log(substr($ssn, -4));
            error_log(isset($patient['ssn']) ? 'has ssn' : 'none');
            error_log(empty($ssn));
            error_log("user " . $user['email'] . " logged in");
            error_log("provider " . $provider['fname']);
            error_log($row['note']);
            error_log($_POST['dob']); «log»
            error_log(json_encode($_POST['mrn'])); «log»
            syslog(LOG_INFO, "MRN $mrn updated"); «log»
            trigger_error("Bad DOB $dob", E_USER_WARNING); «log»
            ----
            <?php
            namespace App\Http\Controllers;

            class PatientController extends Controller
            {
                public function store(Request $request)
                {
                    Log::info('Creating patient', ['ssn' => $request->ssn]); «log»
                    Log::info('Creating patient', ['user' => auth()->id()]);
                    Log::debug('Request', $request->only('ward'));
                    $patient = Patient::create($request->all());
                    Log::info("Created {$patient->id}");
                    Log::info("Created {$patient->first_name} {$patient->last_name}"); «log»
                    Log::channel('audit')->warning('dob ' . $patient->dob); «log»
                    logger('patient', ['mrn' => $patient->mrn]); «log»
                    Cache::put('patient-' . $patient->ssn, $patient); «cache»
                    Cache::put('patient-' . $patient->id, $patient);
                    Mail::raw("Diagnosis: $patient->diagnosis", function ($m) {}); «mail»
                    return redirect('/patients?dob=' . $patient->dob); «url»
                }

                public function show($id)
                {
                    $patient = Patient::findOrFail($id);
                    if (!$patient->ssn) {
                        throw new \Exception("no ssn on file");
                    }
                    throw new \RuntimeException("Cannot show " . $patient->name); «exception»
                }

                public function update(Patient $p)
                {
                    $this->logger->error('update failed: ' . $p->phone); «log»
                    $this->logger->error('update failed: ' . $p->id);
                    return redirect()->route('patients.show', $p->id);
                }

                private function log($patient) { return 1; }
            }
            ----
            <?php
            $res = sqlStatement("SELECT fname, lname, ss FROM patient_data WHERE pid = ?", [$pid]);
            while ($row = sqlFetchArray($res)) {
                error_log("row " . $row['fname']); «log»
                error_log("row " . $row['pid']);
            }
            $count = sqlQuery("SELECT COUNT(*) AS c FROM patient_data");
            error_log("count " . $count['c']);
            $sql = "SELECT ss FROM patient_data";
            error_log($sql);
            ----
            <?php
            $x = $patient['ssn'];
            error_log($x); «log»
            $x = hash('sha256', $x);
            error_log($x);
            $msg = "Patient: ";
            $msg .= $patient['lname'];
            error_log($msg); «log»
            $data = ['name' => $patient['fname'], 'dx' => $diagnosis];
            file_put_contents('/tmp/debug.json', json_encode($data)); «temp-file»
            file_put_contents('/tmp/lock', getmypid());
            $tmp = tempnam(sys_get_temp_dir(), 'x');
            file_put_contents($tmp, $patient['medical_history']); «temp-file»
            file_put_contents('/var/log/app.log', "ssn $ssn\n", FILE_APPEND); «log»
            foreach ($patients as $p) {
                error_log($p['dob']); «log»
                error_log($p['pid']);
            }
            foreach ($patients as $key => $p) {
                error_log($p->email); «log»
                error_log($key);
            }
            ----
            <?php
            setcookie('mrn', $patient['mrn']); «storage»
            setcookie('lang', 'en');
            header("Location: search.php?ssn=" . urlencode($ssn)); «url»
            header("Location: demographics.php?pid=" . $pid);
            header("Content-Type: application/json");
            $ch = curl_init("https://api.example.org/lookup?dob=$dob"); «url»
            curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($patient));
            curl_setopt($ch, CURLOPT_URL, $base . '?mrn=' . $patient['mrn']); «url»
            $client->request('GET', '/search', ['query' => ['ssn' => $ssn]]); «url»
            $client->request('POST', '/patients', ['json' => ['ssn' => $ssn]]);
            file_get_contents("https://api.example.org/p?name=" . $patient['name']); «url»
            file_get_contents('php://input');
            $twilio->messages->create($to, ['body' => "Your meds: " . $patient['medications'], 'from' => $f]); «sms»
            $client->chat()->create(['model' => 'gpt-4', 'messages' => [['role' => 'user', 'content' => $encounter['notes']]]]); «llm»
            $mail->Body = "Dear " . $patient['fname']; «mail»
            $mail->Subject = "Appointment";
            wp_mail($to, 'Results', $lab_results); «mail»
            wp_mail($to, 'Password reset', $link);
            \Sentry\captureMessage("patient " . $patient['name']); «analytics»
            \Sentry\captureMessage("queue is slow");
            newrelic_add_custom_parameter('mrn', $mrn); «analytics»
            ----
            <?php
            var_dump($patient); «print»
            print_r($patient); «print»
            die("Unknown patient " . $patient['ssn']); «print»
            exit("SSN $ssn is taken"); «print»
            die("Access denied");
            echo "SSN: " . $ssn; «print»
            echo "Done";
            echo $patientCount;
            var_dump($config);
            dd($patient->medications); «print»
            ----
            <html><body>
            <h1>Chart</h1>
            <p>It's <?= $patient['ssn'] ?></p>
            <?php echo $patient['dob']; ?>
            <?php echo text($patient['fname']); ?>
            <?php error_log($patient['fname']); ?> «log»
            </body></html>
            ----
            <?php
            echo htmlspecialchars($patient['ssn']);
            echo "<td>" . $patient['dob'] . "</td>";
            echo text($row['ssn']);
            ----
            <?php
            $labels = ['ssn' => 'Social Security', 'dob' => 'Date of birth'];
            error_log($labels['ssn']);
            error_log(implode(',', array_keys($patient)));
            $fields = ['ssn', 'dob', 'mrn'];
            error_log(json_encode($fields));
            define('SSN_FIELD', 'ssn');
            error_log(SSN_FIELD);
            error_log($ssn_length . $dob_required . $has_mrn . $isPatient);
            error_log(get_class($patient));
            error_log(PatientService::class);
            error_log($patientService->getStatus());
            error_log($errors['dob']);
            error_log($facility['phone'] . $facility['address']);
            error_log($order->notes);
            error_log($this->translator->trans('patient.ssn'));
            function error_log_patient($patient) { return null; }
            error_log("SELECT ssn FROM patient_data");
            // error_log($patient['ssn']);
            # error_log($patient['ssn']);
            /* error_log($patient['ssn']); */
            $a = "error_log($b)";
            $catalog->info($patient['ssn']);
            $dialog->error($ssn);
            $stmt->bindParam(':ssn', $ssn);
            $stmt->execute([$ssn, $dob]);
            $patient->setSsn($ssn);
            if (!preg_match('/^\d{9}$/', $ssn)) { error_log('bad format'); }
            error_log(preg_match('/x/', $ssn));
            error_log(encrypt($ssn));
            error_log($patient['ssn'] == $other ? 'same' : 'different');
            error_log(var_export($patient === null, true));
            error_log(<<<'EOT'
            ssn $ssn
            EOT);
            error_log(<<<EOT «log»
            ssn {$patient['ssn']}
            EOT);
            """#)
}
